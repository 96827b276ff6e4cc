type RestoringWords = { title: string; text: string }

const WORDS: Record<string, RestoringWords> = {
  en: {
    title: 'We will be back in a moment',
    text: 'The site is being restored from a backup. This page tries again by itself.',
  },
  de: {
    title: 'Wir sind gleich zurück',
    text: 'Die Website wird aus einer Sicherung wiederhergestellt. Diese Seite versucht es von selbst noch einmal.',
  },
  fr: {
    title: 'Nous revenons dans un instant',
    text: 'Le site est en cours de restauration à partir d’une sauvegarde. Cette page réessaie d’elle-même.',
  },
  es: {
    title: 'Volvemos en un momento',
    text: 'El sitio se está restaurando a partir de una copia de seguridad. Esta página lo intenta de nuevo por sí sola.',
  },
  ar: { title: 'سنعود بعد لحظات', text: 'تجري استعادة الموقع من نسخة احتياطية. ستعيد هذه الصفحة المحاولة تلقائيًا.' },
}

/**
 * Texts of the page that readers see for the seconds of a restore, in the paper's language where it has words for it,
 * otherwise in English.
 */
export function restoringWords(language: string): RestoringWords & { language: string } {
  const primary = language.split('-', 1)[0]?.toLowerCase() ?? ''
  const own = WORDS[primary]
  return { ...(own ?? { title: '', text: '', ...WORDS['en'] }), language: own ? language : 'en' }
}
