import type { en } from '#domain/words/newsletters/en.ts'

export const de: typeof en = {
  lead: 'Die Zeitung per E-Mail. Wählen Sie, was Sie bekommen möchten.',
  address: 'Ihre E-Mail-Adresse',
  consent: (paper) =>
    `${paper} schickt Ihnen zuerst einen Brief, mit dem Sie bestätigen. Abbestellen können Sie in jedem Brief. Wir erfassen nicht, was Sie öffnen oder lesen.`,
  join: 'Bestellen',
  all: 'Alle Newsletter',
  sent: {
    title: 'Sehen Sie in Ihr Postfach',
    text: 'Ein Brief mit einem Link zum Bestätigen ist unterwegs. Der Link gilt sieben Tage. Wir schicken höchstens einen solchen Brief am Tag: Haben Sie schon einmal gefragt, suchen Sie den, den Sie haben.',
  },
  problems: {
    address: 'Das ist keine E-Mail-Adresse. Prüfen Sie sie und schicken Sie das Formular noch einmal ab.',
    list: 'Wählen Sie mindestens einen Newsletter.',
    often: 'Aus Ihrem Netz kamen zu viele Anfragen. Versuchen Sie es in einer Stunde noch einmal.',
    full: 'Wir können das gerade nicht speichern; nichts wurde geändert. Versuchen Sie es später noch einmal.',
    mail: 'Wir können gerade keine Briefe verschicken. Versuchen Sie es später noch einmal.',
    taken: 'Unter dieser Adresse bekommt schon jemand unsere Briefe. Nichts wurde geändert.',
    daily: 'Wir haben Ihnen heute schon einen Brief geschickt. Versuchen Sie es morgen noch einmal.',
  },
  notDone: 'Das ging nicht',
  confirm: {
    title: 'Noch ein Schritt',
    text: (address) => `Möchten Sie dies an ${address} bekommen?`,
    button: 'Ja, bitte schicken',
    done: 'Sie bekommen ihn',
    doneText: 'Der nächste Brief kommt zu Ihnen. Abbestellen können Sie mit einem Link in jedem Brief.',
  },
  ended: {
    title: 'Dieser Link gilt nicht mehr',
    text: 'Links in Briefen gelten nur eine Zeit lang, oder bis sie nicht mehr gebraucht werden. Bestellen Sie noch einmal, um einen neuen zu bekommen.',
  },
  leave: {
    title: 'Diesen Brief abbestellen?',
    text: (address) => `${address} bekommt ihn dann nicht mehr.`,
    button: 'Abbestellen',
    done: 'Abbestellt',
    doneText: 'Sie bekommen keine Briefe dieses Newsletters mehr.',
  },
  change: 'Auswahl ändern',
  preferences: 'Was Sie bekommen',
  of: (address) => `Briefe an ${address}`,
  pause: '30 Tage lang nichts schicken',
  pausedUntil: (date) => `Pause bis ${date}`,
  save: 'Speichern',
  saved: 'Gespeichert.',
  newAddress: {
    title: 'Andere Adresse',
    text: 'Wir schicken zuerst einen Brief dorthin. Bis Sie bestätigen, ändert sich nichts.',
    button: 'Brief schicken',
    asked: 'Ein Brief an die neue Adresse ist unterwegs. Der Link darin gilt sieben Tage.',
  },
  confirmAddress: {
    title: 'Die neue Adresse verwenden?',
    text: (from, to) => `Briefe gehen dann an ${to} und nicht mehr an ${from}.`,
    button: 'Verwenden',
    done: 'Briefe gehen ab jetzt an diese Adresse.',
  },
  data: {
    title: 'Was wir über Sie wissen',
    button: 'Als Datei mitnehmen',
    erase: 'Alles löschen',
    eraseText: 'Ihre Adresse und Ihre Newsletter werden sofort gelöscht, und Sie bekommen keine Briefe mehr.',
    sure: 'Ja, löschen',
    erased: 'Alles ist gelöscht',
    erasedText: 'Ihre Adresse haben wir nicht mehr.',
  },
  letters: {
    hello: 'Guten Tag,',
    confirm: {
      subject: (paper) => `Bitte bestätigen: Briefe (${paper})`,
      text: (paper) => `jemand, wahrscheinlich Sie, hat bei uns (${paper}) dies an Ihre Adresse bestellt:`,
    },
    known: {
      subject: (paper) => `Sie bekommen unsere Briefe schon (${paper})`,
      text: (paper) =>
        `jemand, wahrscheinlich Sie, hat bei uns (${paper}) etwas bestellt, das Sie schon bekommen. Es ist nichts zu tun:`,
    },
    address: {
      subject: (paper) => `Ihre neue Adresse für unsere Briefe (${paper})`,
      text: (paper) =>
        `jemand, wahrscheinlich Sie, möchte unsere Briefe (${paper}) ab jetzt an diese Adresse bekommen. Bestätigen Sie das mit diesem Link:`,
    },
    until: (date) => `Der Link gilt bis ${date}. Es öffnet sich eine Seite mit einem Knopf.`,
    ignore: 'Waren Sie das nicht, brauchen Sie nichts zu tun: Sie bekommen keinen weiteren Brief.',
  },
  letter: {
    inBrowser: 'Diesen Brief im Browser lesen',
    correctedSince: 'Seit unserem letzten Brief berichtigt',
    withdrawn: 'Diesen Beitrag haben wir zurückgezogen.',
    toPaper: (paper) => `Mehr lesen in: ${paper}`,
    why: (list, paper) => `Sie erhalten diesen Brief, weil Sie „${list}“ bestellt haben (${paper}).`,
    untracked: 'Wir erfassen nicht, ob Sie ihn öffnen und was Sie darin lesen.',
    leave: 'Diesen Brief abbestellen',
  },
  copy: {
    getIt: 'Diesen Brief per E-Mail erhalten',
    none: 'Es ist noch kein Brief hinausgegangen.',
    older: 'Ältere Briefe',
    all: (list) => `Alle Briefe von „${list}“`,
    asNow: (date) => `Brief vom ${date}, mit seinen Beiträgen, wie sie jetzt sind.`,
    lettersOf: (list, paper) => `Alle Briefe von „${list}“, einem Newsletter (${paper}).`,
  },
}
