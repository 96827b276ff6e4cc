/** Texts of a letter of our own. Those of a language stand in a row, so that none is missing. */
export type LetterWords = {
  /** Link to the letter's page on the web, at its top. */
  inBrowser: string
  /** Heading of the stories of earlier editions that were put right. */
  correctedSince: string
  /** In the place of a correction, of a story that was withdrawn. */
  withdrawn: string
  /** Button at the end, to the front. */
  toPaper: (paper: string) => string
  /** Reason why a reader gets the letter. */
  why: (list: string, paper: string) => string
  untracked: string
  preferences: string
  leave: string
}

const en: LetterWords = {
  inBrowser: 'Read this letter in a browser',
  correctedSince: 'Corrected since our last letter',
  withdrawn: 'We have withdrawn this story.',
  toPaper: (paper) => `Read more in ${paper}`,
  why: (list, paper) => `You get this letter because you asked for “${list}” of ${paper}.`,
  untracked: 'We do not record whether you open it or what you read in it.',
  preferences: 'Change what you get',
  leave: 'Stop this letter',
}

const de: LetterWords = {
  inBrowser: 'Diesen Brief im Browser lesen',
  correctedSince: 'Seit unserem letzten Brief berichtigt',
  withdrawn: 'Diesen Beitrag haben wir zurückgezogen.',
  toPaper: (paper) => `Mehr lesen in: ${paper}`,
  why: (list, paper) => `Sie erhalten diesen Brief, weil Sie „${list}“ bestellt haben (${paper}).`,
  untracked: 'Wir erfassen nicht, ob Sie ihn öffnen und was Sie darin lesen.',
  preferences: 'Auswahl ändern',
  leave: 'Diesen Brief abbestellen',
}

const fr: LetterWords = {
  inBrowser: 'Lire cette lettre dans un navigateur',
  correctedSince: 'Rectifié depuis notre dernière lettre',
  withdrawn: 'Nous avons retiré cet article.',
  toPaper: (paper) => `Lire la suite sur ${paper}`,
  why: (list, paper) => `Vous recevez cette lettre parce que vous avez demandé « ${list} » de ${paper}.`,
  untracked: 'Nous n’enregistrons ni son ouverture ni ce que vous y lisez.',
  preferences: 'Modifier vos choix',
  leave: 'Ne plus recevoir cette lettre',
}

const es: LetterWords = {
  inBrowser: 'Leer este boletín en el navegador',
  correctedSince: 'Rectificado desde nuestro último boletín',
  withdrawn: 'Hemos retirado esta noticia.',
  toPaper: (paper) => `Leer más en ${paper}`,
  why: (list, paper) => `Recibe este boletín porque pidió «${list}» de ${paper}.`,
  untracked: 'No registramos si lo abre ni lo que lee en él.',
  preferences: 'Cambiar lo que recibe',
  leave: 'Dejar de recibir este boletín',
}

const ar: LetterWords = {
  inBrowser: 'اقرأ هذه الرسالة في المتصفح',
  correctedSince: 'تصويبات منذ رسالتنا الأخيرة',
  withdrawn: 'سحبنا هذه المادة.',
  toPaper: (paper) => `اقرأ المزيد في ${paper}`,
  why: (list, paper) => `تصلك هذه الرسالة لأنك طلبت «${list}» من ${paper}.`,
  untracked: 'لا نسجّل فتحك للرسالة ولا ما تقرؤه فيها.',
  preferences: 'تغيير ما يصلك',
  leave: 'إيقاف هذه الرسالة',
}

export const LETTER_WORDS = { en, de, fr, es, ar } as const satisfies Record<string, LetterWords>
const ALL: Record<string, LetterWords> = LETTER_WORDS

/** Texts of a language tag (`ar-EG` falls back to `ar`); English where there are none in it. */
export const letterWordsOf = (language: string): LetterWords => ALL[language.split('-')[0]?.toLowerCase() ?? ''] ?? en
