import type { Db } from '#db/engine/open.ts'
import type { TestAction } from '#db/proofs/testing/action.ts'
import { openDesk } from '#db/proofs/testing/actions-desk.ts'
import { performAction } from '#db/proofs/testing/actions.ts'

/**
 * A newsroom in which most actions have an effect: sections, a topic, a byline, two pictures, two stories, two drafts,
 * unused terms.
 */
export function openNewsroom(db: Db, now: number): void {
  openDesk(db, now)
  const actions: TestAction[] = [
    ...['World', 'Politics', 'Opinion'].map((name): TestAction => ({ do: 'open section', name, parent: null })),
    { do: 'picture', of: 0 },
    { do: 'picture', of: 1 },
    { do: 'file' },
    { do: 'create term', noun: 'topic', name: 'Rail' },
    { do: 'create term', noun: 'author', name: 'Rail' },
    {
      do: 'story',
      headline: 'Harbour',
      edit: { topics: [0], authors: [0], source: 'Rail', lead: 0, text: 'The harbour.' },
    },
    { do: 'story', headline: 'Rail', edit: { sections: [0, 1], topics: [0], text: 'The rail and the tides.' } },
    { do: 'desk create', headline: 'Tides' },
    { do: 'desk create', headline: 'Harbour' },
    ...(['topic', 'author', 'source'] as const).map((noun): TestAction => ({
      do: 'create term',
      noun,
      name: 'Harbour',
    })),
    { do: 'desk page create', title: 'About' },
    { do: 'wait', ms: 0 },
  ]
  for (const action of actions) {
    const done = performAction(db, action, now)
    if (!done?.ok) throw new Error(`${JSON.stringify(action)}: ${done?.code}`)
  }
}
