import type { Locale } from '../../locale.ts';

/** The way to the profile's edit page: the same for everything that is changed there. */
export const editProfileSteps: Record<Locale, readonly string[]> = {
  en: [
    'Sign in at the [{portal}]({portalUrl}) and open **{myProfile}**.',
    'On the **{profileTab}** tab, choose **{editProfile}**.',
  ],
  es: [
    'Inicie sesión en [{portal}]({portalUrl}) y abra **{myProfile}**.',
    'En la pestaña **{profileTab}**, elija **{editProfile}**.',
  ],
  'fr-CA': [
    'Ouvrez une session dans [{portal}]({portalUrl}), puis cliquez sur **{myProfile}**.',
    'Sous l’onglet **{profileTab}**, choisissez **{editProfile}**.',
  ],
};
