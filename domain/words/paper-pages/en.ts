/** Texts of the pages that are made of the settings, and of their links in the foot. */
export const en = {
  responsibility: {
    title: 'Who answers for this paper',
    lead: (paper: string) => `Who publishes ${paper}, who decides, who pays, and where to complain.`,
    owner: 'Publisher and owner',
    responsible: 'Responsible for what is published',
    contact: 'Contact',
    regulator: 'Regulator or press council',
    funding: 'Funding',
    ethics: 'Ethics',
  },
  accessibility: {
    title: 'Accessibility',
    lead: (paper: string) => `How far everyone can use the pages of ${paper}.`,
    aim: 'What we aim at',
    standard:
      'Every page should be usable by keyboard, with a screen reader, enlarged and without script. The measure is WCAG 2.2, level AA.',
    checked: 'What was checked',
    check: (on: string, pages: number, tool: string) =>
      `On ${on} the system that makes these pages was checked with sample content: ${pages} pages of all kinds, in light and dark, by the program ${tool}.`,
    none: 'The program found no violation.',
    found: 'The program found violations of these rules:',
    known: 'Known shortcomings',
    shortcomings: [
      'A program sees only a part of what the standard asks for. It does not replace a check by people who use assistive technology.',
      'Alternative texts, captions and headings in stories are written by people. They can be missing or wrong, above all in older stories.',
      'Films, maps and posts of other sites, and files that stories link to, are not made by this system.',
    ],
    tell: 'If something does not work',
  },
  preferred: (paper: string) => `Prefer ${paper} on Google`,
  /** Before the headline of a kept story. */
  correctedSince: 'Corrected since you read it:',
}

/** Texts in one language, in the form of the English ones. */
export type PaperPageWords = typeof en
