import { defineTexts } from './defineTexts.ts';

/** New challenge questions and a new Help Desk secret: their forms, and what the chat says of them. */
export const enrolment = defineTexts({
  en: {
    name_questions: 'changing your challenge questions',
    name_secret: 'changing your Help Desk secret',
    ask_questions:
      'In the secure form you choose three questions and answer them. Please type the answers only there, never here in the chat.',
    ask_secret:
      'In the secure form you take a phrase of five random words, or set a question of your own. Please type secrets only there, never here in the chat.',
    done_questions:
      'Done: your three challenge questions are new from now on, and the old answers no longer count. You also get an e-mail about it.',
    done_phrase:
      'Done: from now on the help desk asks you for your five-word phrase. Keep it where only you can read it. You also get an e-mail about the change.',
    done_own:
      'Done: from now on the help desk asks you your new secret question. You also get an e-mail about the change.',
    question: 'Question {number, number}',
    answer: 'Your answer to question {number, number}',
    answerHint: 'At least {shortest, number} characters; capital letters and extra spaces don’t matter.',
    questionMissing: 'Please choose a question from the list.',
    questionTwice: 'You have chosen this question already. Please take another one.',
    answerMissing: 'Please answer this question.',
    answerShort: 'That is too short: at least {shortest, number} characters, please.',
    answerLong: 'That is too long: {longest, number} characters fit.',
    answerInQuestion: 'The question gives this answer away. Please give another answer.',
    answerTwice: 'You have given this answer already. Please give each question its own.',
    way: 'How shall the help desk recognise you?',
    way_phrase: 'By the five-word phrase below (safer)',
    way_own: 'By a question of my own',
    wayMissing: 'Please choose one of the two.',
    phrase: 'Your phrase: write it down, it is shown only now',
    phraseQuestion: 'What is your five-word phrase?',
    phraseChanged: 'Please take the phrase as it is shown; open the form again to see a new one.',
    ownQuestion: 'Your own question',
    ownQuestionHint: 'Only for a question of your own. An agent reads it out to you.',
    ownAnswer: 'Your answer',
    questionShape: 'Please write a question of {shortest, number} to {longest, number} characters.',
  },
  es: {
    name_questions: 'el cambio de sus preguntas de seguridad',
    name_secret: 'el cambio de su secreto de la mesa de ayuda',
    ask_questions:
      'En el formulario seguro elige tres preguntas y las responde. Escriba las respuestas solo allí, nunca aquí en el chat.',
    ask_secret:
      'En el formulario seguro toma una frase de cinco palabras al azar o pone una pregunta propia. Escriba secretos solo allí, nunca aquí en el chat.',
    done_questions:
      'Listo: desde ahora valen sus tres preguntas nuevas, y las respuestas anteriores ya no cuentan. También recibirá un correo.',
    done_phrase:
      'Listo: desde ahora la mesa de ayuda le pedirá su frase de cinco palabras. Guárdela donde solo usted pueda leerla. También recibirá un correo sobre el cambio.',
    done_own:
      'Listo: desde ahora la mesa de ayuda le hará su nueva pregunta secreta. También recibirá un correo sobre el cambio.',
    question: 'Pregunta {number, number}',
    answer: 'Su respuesta a la pregunta {number, number}',
    answerHint: 'Al menos {shortest, number} caracteres; las mayúsculas y los espacios de más no importan.',
    questionMissing: 'Elija una pregunta de la lista.',
    questionTwice: 'Ya eligió esta pregunta. Tome otra, por favor.',
    answerMissing: 'Responda esta pregunta, por favor.',
    answerShort: 'Es demasiado corta: al menos {shortest, number} caracteres, por favor.',
    answerLong: 'Es demasiado larga: caben {longest, number} caracteres.',
    answerInQuestion: 'La pregunta delata esta respuesta. Dé otra, por favor.',
    answerTwice: 'Ya dio esta respuesta. Dé a cada pregunta la suya.',
    way: '¿Cómo debe reconocerle la mesa de ayuda?',
    way_phrase: 'Por la frase de cinco palabras de abajo (más seguro)',
    way_own: 'Por una pregunta propia',
    wayMissing: 'Elija una de las dos, por favor.',
    phrase: 'Su frase: anótela, se muestra solo ahora',
    phraseQuestion: '¿Cuál es su frase de cinco palabras?',
    phraseChanged: 'Tome la frase tal como se muestra; abra de nuevo el formulario para ver otra.',
    ownQuestion: 'Su propia pregunta',
    ownQuestionHint: 'Solo si quiere una pregunta propia. Un agente se la leerá.',
    ownAnswer: 'Su respuesta',
    questionShape: 'Escriba una pregunta de {shortest, number} a {longest, number} caracteres.',
  },
  'fr-CA': {
    name_questions: 'le changement de vos questions de sécurité',
    name_secret: 'le changement de votre secret du centre d’assistance',
    ask_questions:
      'Dans le formulaire sécurisé, vous choisissez trois questions et y répondez. Tapez les réponses seulement là, jamais ici dans le clavardage.',
    ask_secret:
      'Dans le formulaire sécurisé, vous prenez une phrase de cinq mots au hasard ou posez votre propre question. Tapez les secrets seulement là, jamais ici dans le clavardage.',
    done_questions:
      'C’est fait : vos trois nouvelles questions valent dès maintenant, et les anciennes réponses ne comptent plus. Vous recevrez aussi un courriel.',
    done_phrase:
      'C’est fait : désormais, le centre d’assistance vous demandera votre phrase de cinq mots. Gardez-la là où vous seul pouvez la lire. Vous recevrez aussi un courriel à ce sujet.',
    done_own:
      'C’est fait : désormais, le centre d’assistance vous posera votre nouvelle question secrète. Vous recevrez aussi un courriel à ce sujet.',
    question: 'Question {number, number}',
    answer: 'Votre réponse à la question {number, number}',
    answerHint:
      'Au moins {shortest, number} caractères; les majuscules et les espaces en trop ne comptent pas.',
    questionMissing: 'Choisissez une question de la liste.',
    questionTwice: 'Vous avez déjà choisi cette question. Prenez-en une autre.',
    answerMissing: 'Répondez à cette question, s’il vous plaît.',
    answerShort: 'C’est trop court : au moins {shortest, number} caractères, s’il vous plaît.',
    answerLong: 'C’est trop long : {longest, number} caractères suffisent.',
    answerInQuestion: 'La question trahit cette réponse. Donnez-en une autre.',
    answerTwice: 'Vous avez déjà donné cette réponse. Donnez à chaque question la sienne.',
    way: 'Comment le centre d’assistance doit-il vous reconnaître?',
    way_phrase: 'Par la phrase de cinq mots ci-dessous (plus sûr)',
    way_own: 'Par ma propre question',
    wayMissing: 'Choisissez l’une des deux.',
    phrase: 'Votre phrase : notez-la, elle n’est montrée que maintenant',
    phraseQuestion: 'Quelle est votre phrase de cinq mots?',
    phraseChanged:
      'Prenez la phrase telle qu’elle est montrée; rouvrez le formulaire pour en voir une autre.',
    ownQuestion: 'Votre propre question',
    ownQuestionHint: 'Seulement pour une question à vous. Un agent vous la lira.',
    ownAnswer: 'Votre réponse',
    questionShape: 'Écrivez une question de {shortest, number} à {longest, number} caractères.',
  },
});
