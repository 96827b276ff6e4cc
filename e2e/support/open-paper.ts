import { signedIn } from '#e2e/support/machine.ts'
import type { Newsroom } from '#e2e/support/newsroom.ts'

const CLOSED = {
  republishLicence: 'none',
  accessibility: false,
  preferredSources: false,
  responsibility: {
    owner: '',
    responsible: '',
    contact: '',
    regulator: '',
    regulatorLink: '',
    funding: '',
    corrections: '',
  },
}
const OPEN = {
  republishLicence: 'by-nd',
  accessibility: true,
  preferredSources: true,
  responsibility: {
    owner: 'Halyard Press, 3 Quay Street, Port Hallin. Owned by its 2,140 members.',
    responsible: 'Ottilie Brandt',
    contact: 'desk@halyard.example',
    regulator: 'Press Council of Hallin',
    regulatorLink: 'https://council.example/',
    funding: 'Readers pay for four fifths, advertisements for the rest. No public money.',
    corrections: 'We say what was wrong and when we changed it.',
  },
}

/** Pages of what `openPaper` turns on. */
export const openedKinds: Record<string, string> = {
  'story to republish': '/article/ilmara-and-tarn-to-reopen-the-strait',
  republish: '/article/ilmara-and-tarn-to-reopen-the-strait/republish',
  requests: '/requests',
  responsibility: '/responsibility',
  'accessibility statement': '/accessibility',
}

/**
 * Turns on what papers have off at first and the sample has not: stories that others may republish, the form of requests,
 * and the pages that the settings make. Returns how to turn it off again.
 */
export async function openPaper(newsroom: Newsroom): Promise<() => Promise<void>> {
  const api = await signedIn(newsroom, 'admin')
  const set = async (isOpen: boolean) => {
    const rules = { isOpen, dueDays: 30, keptDays: 90 }
    for (const [path, body] of [
      ['/api/settings', isOpen ? OPEN : CLOSED],
      ['/api/requests/rules', rules],
    ] as const) {
      const { status } = await api('PUT', path, body)
      if (status >= 300) throw new Error(`${path} answered ${status}.`)
    }
  }
  await set(true)
  return () => set(false)
}
