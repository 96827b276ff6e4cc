import type { PaperPageWords } from '#domain/words/paper-pages/en.ts'

export const de: PaperPageWords = {
  responsibility: {
    title: 'Wer für diese Zeitung einsteht',
    lead: (paper) => `Wer ${paper} herausgibt, wer entscheidet, wer bezahlt und wo man sich beschweren kann.`,
    owner: 'Verlag und Eigentümer',
    responsible: 'Verantwortlich für den Inhalt',
    contact: 'Kontakt',
    regulator: 'Aufsicht oder Presserat',
    funding: 'Finanzierung',
    ethics: 'Ethik',
  },
  accessibility: {
    title: 'Barrierefreiheit',
    lead: (paper) => `Wie weit alle die Seiten von ${paper} benutzen können.`,
    aim: 'Unser Ziel',
    standard:
      'Jede Seite soll sich mit der Tastatur, mit einem Screenreader, vergrößert und ohne Skript benutzen lassen. Der Maßstab ist WCAG 2.2, Stufe AA.',
    checked: 'Was geprüft wurde',
    check: (on, pages, tool) =>
      `Am ${on} wurde das System, das diese Seiten macht, mit Beispielinhalten geprüft: ${pages} Seiten aller Arten, hell und dunkel, mit dem Programm ${tool}.`,
    none: 'Das Programm fand keinen Verstoß.',
    found: 'Das Programm fand Verstöße gegen diese Regeln:',
    known: 'Bekannte Mängel',
    shortcomings: [
      'Ein Programm sieht nur einen Teil dessen, was der Maßstab verlangt. Es ersetzt keine Prüfung durch Menschen, die Hilfsmittel benutzen.',
      'Alternativtexte, Bildunterschriften und Zwischentitel schreiben Menschen. Sie können fehlen oder falsch sein, vor allem in älteren Beiträgen.',
      'Filme, Karten und Beiträge anderer Websites sowie verlinkte Dateien stammen nicht aus diesem System.',
    ],
    tell: 'Wenn etwas nicht geht',
  },
  preferred: (paper) => `${paper} bei Google bevorzugen`,
  correctedSince: 'Berichtigt, seit Sie es gelesen haben:',
}
