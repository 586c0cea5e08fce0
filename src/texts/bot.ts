import { defineTexts } from './defineTexts.ts';

/** What the bot says about itself, without a dialog. */
export const bot = defineTexts({
  en: {
    sorry:
      'Sorry, something went wrong on our side. You are still where you were: please try once more, or talk to a person. If you call us, mention {correlationId}.',
    sorryStartOver:
      'Sorry, that failed again, so I put the task aside. Nothing was left half-done. Tell me again what you need, or talk to a person. If you call us, mention {correlationId}.',
    lostPlace:
      'I was updated while we were talking and can no longer continue where we stopped. Nothing was left half-done; please tell me again what you need.',
    tooLong: 'That is more than I can read at once. Please say it in at most {limit, number} characters.',
    tooFast: 'That was a lot of messages at once. Give me a few seconds, then go on.',
    empty: 'Your message arrived without any words. What can I do for you?',
    personalChatOnly: 'What we talk about is only for you. Please write to me in a personal chat.',
  },
  es: {
    sorry:
      'Lo siento, algo falló de nuestro lado. Usted sigue en el mismo punto: inténtelo otra vez o hable con una persona. Si nos llama, mencione {correlationId}.',
    sorryStartOver:
      'Lo siento, volvió a fallar, así que dejé la tarea a un lado. Nada quedó a medias. Dígame de nuevo qué necesita o hable con una persona. Si nos llama, mencione {correlationId}.',
    lostPlace:
      'Me actualizaron mientras conversábamos y ya no puedo seguir donde estábamos. Nada quedó a medias; dígame de nuevo qué necesita, por favor.',
    tooLong: 'Es más de lo que puedo leer de una vez. Escríbalo en {limit, number} caracteres como máximo.',
    tooFast: 'Fueron muchos mensajes a la vez. Deme unos segundos y luego continúe.',
    empty: 'Su mensaje llegó sin palabras. ¿En qué puedo ayudarle?',
    personalChatOnly: 'Lo que hablamos es solo para usted. Escríbame en un chat personal, por favor.',
  },
  'fr-CA': {
    sorry:
      'Désolé, un problème est survenu de notre côté. Vous êtes toujours au même point : réessayez ou parlez à une personne. Si vous nous appelez, mentionnez {correlationId}.',
    sorryStartOver:
      "Désolé, cela a encore échoué ; j'ai donc mis la tâche de côté. Rien n'est resté à moitié fait. Redites-moi ce qu'il vous faut ou parlez à une personne. Si vous nous appelez, mentionnez {correlationId}.",
    lostPlace:
      "J'ai été mis à jour pendant notre conversation et je ne peux plus reprendre où nous étions. Rien n'est resté à moitié fait ; redites-moi ce qu'il vous faut.",
    tooLong: "C'est plus que ce que je peux lire d'un coup. Dites-le en {limit, number} caractères au plus.",
    tooFast: 'Voilà beaucoup de messages à la fois. Laissez-moi quelques secondes, puis continuez.',
    empty: 'Votre message est arrivé sans texte. Que puis-je faire pour vous ?',
    personalChatOnly: 'Ce dont nous parlons ne regarde que vous. Écrivez-moi dans un clavardage personnel.',
  },
});
