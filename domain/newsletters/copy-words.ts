/** Texts of readers' pages with the letters that went out. Those of a language stand in a row, so that none is missing. */
export type CopyWords = {
  newsletters: string
  /** Link to the form by which readers join. */
  getIt: string
  /** In the place of the letters of a list that has sent none. */
  none: string
  /** Link to the next page of an archive. */
  older: string
  /** Link from a letter to the others of its list. */
  all: (list: string) => string
  /** Under the subject of a letter. */
  asNow: (date: string) => string
  /** Name of a feed, and description of an archive that has none of its own. */
  lettersOf: (list: string, paper: string) => string
}

const en: CopyWords = {
  newsletters: 'Newsletters',
  getIt: 'Get this letter by mail',
  none: 'No letter has gone out yet.',
  older: 'Older letters',
  all: (list) => `All letters of “${list}”`,
  asNow: (date) => `Letter of ${date}, with its stories as they are now.`,
  lettersOf: (list, paper) => `Every letter of “${list}”, a newsletter of ${paper}.`,
}

const de: CopyWords = {
  newsletters: 'Newsletter',
  getIt: 'Diesen Brief per E-Mail erhalten',
  none: 'Es ist noch kein Brief hinausgegangen.',
  older: 'Ältere Briefe',
  all: (list) => `Alle Briefe von „${list}“`,
  asNow: (date) => `Brief vom ${date}, mit seinen Beiträgen, wie sie jetzt sind.`,
  lettersOf: (list, paper) => `Alle Briefe von „${list}“, einem Newsletter (${paper}).`,
}

const fr: CopyWords = {
  newsletters: 'Lettres d’information',
  getIt: 'Recevoir cette lettre par courriel',
  none: 'Aucune lettre n’est encore partie.',
  older: 'Lettres plus anciennes',
  all: (list) => `Toutes les lettres « ${list} »`,
  asNow: (date) => `Lettre du ${date}, avec ses articles tels qu’ils sont maintenant.`,
  lettersOf: (list, paper) => `Toutes les lettres « ${list} » de ${paper}.`,
}

const es: CopyWords = {
  newsletters: 'Boletines',
  getIt: 'Recibir este boletín por correo',
  none: 'Todavía no se ha enviado ningún boletín.',
  older: 'Boletines anteriores',
  all: (list) => `Todos los boletines de «${list}»`,
  asNow: (date) => `Boletín del ${date}, con sus noticias tal como están ahora.`,
  lettersOf: (list, paper) => `Todos los boletines de «${list}», de ${paper}.`,
}

const ar: CopyWords = {
  newsletters: 'الرسائل الإخبارية',
  getIt: 'احصل على هذه الرسالة بالبريد',
  none: 'لم تصدر أي رسالة بعد.',
  older: 'رسائل أقدم',
  all: (list) => `كل رسائل «${list}»`,
  asNow: (date) => `رسالة ${date}، بموادها كما هي الآن.`,
  lettersOf: (list, paper) => `كل رسائل «${list}»، وهي رسالة إخبارية من ${paper}.`,
}

export const COPY_WORDS = { en, de, fr, es, ar } as const satisfies Record<string, CopyWords>
const ALL: Record<string, CopyWords> = COPY_WORDS

/** Texts of a language tag (`ar-EG` falls back to `ar`); English where there are none in it. */
export const copyWordsOf = (language: string): CopyWords => ALL[language.split('-')[0]?.toLowerCase() ?? ''] ?? en
