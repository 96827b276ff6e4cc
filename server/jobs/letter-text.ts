import type { Letter } from '#domain/letters/letter.ts'

type Words = { subject: string; text: string }

/** Renders a letter as plain text. */
export function letterText(letter: Letter): Words {
  const { subject, body } = partsOf(letter)
  return { subject, text: `${letter.name},\n\n${body.filter(Boolean).join('\n\n')}\n` }
}

function partsOf(letter: Letter): { subject: string; body: string[] } {
  const { paper } = letter
  switch (letter.template) {
    case 'invitation': {
      const does = `you have been invited to the desk of ${paper}. Choose a password with this link:`
      return { subject: `Your invitation to ${paper}`, body: [does, letter.link, lifeOf(letter.until)] }
    }
    case 'reset': {
      const does = `choose a new password for the desk of ${paper} with this link:`
      return { subject: `Set a new password for ${paper}`, body: [does, letter.link, lifeOf(letter.until)] }
    }
    case 'notice':
      return { subject: `${paper}: ${letter.subject}`, body: [...letter.paragraphs, letter.link] }
    case 'alert':
      return alertParts(letter)
  }
}

const lifeOf = (until: number): string =>
  `The link works once, until ${new Date(until).toUTCString()}. If you did not expect this mail, tell the administrator.`

function alertParts({ paper, alerts }: Extract<Letter, { template: 'alert' }>) {
  const [first] = alerts
  const more = alerts.length - 1
  const items = alerts.map(({ title, says, since, todo, link }) =>
    [title, says, `Since: ${since}`, `What to do: ${todo}`, link].filter(Boolean).join('\n'),
  )
  return {
    subject: `${paper}: ${first?.title ?? ''}${more > 0 ? `, and ${more} more` : ''}`,
    body: [
      `${paper} needs somebody to look after it.`,
      ...items,
      `You get this letter as an admin of ${paper}: once a day for each of these while it lasts, and no more once it is mended.`,
    ],
  }
}
