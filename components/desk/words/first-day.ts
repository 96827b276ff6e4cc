import type { ChecklistStep } from '#domain/paper/checklist.ts'

/** The checklist of a new paper, above the list of stories. */
export const firstDayWords = {
  title: 'The first day',
  done: (done: number, all: number) => `${done} of ${all} done`,
  /** Accessible names of the marks before the steps. */
  isDone: 'Done',
  isOpen: 'To do',
  hide: 'Hide this list',
  hidden: 'The list is hidden.',
  steps: {
    sections: { name: 'Sections', how: 'The parts of the paper, such as Politics and Sport.', act: 'Add sections' },
    people: { name: 'People', how: 'Invite the reporters and editors, each by a link.', act: 'Invite' },
    logo: { name: 'Logo', how: 'For search results and feeds, and for the top of each page.', act: 'Choose a logo' },
    story: { name: 'First story', how: 'A headline is enough to start. It is saved as you type.', act: 'New story' },
    front: { name: 'Front', how: 'Automatic until you choose which stories stand on top.', act: 'Arrange the front' },
    'moving-in': {
      name: 'Moving in',
      how: 'Stories from WordPress, Ghost, Substack, Markdown files and others. You see a plan before anything is imported.',
      act: 'Import',
    },
    online: {
      name: 'Going online',
      how: 'On the server: set SITE_URL to the address that readers type, beginning with https://, and restart.',
      act: null,
    },
  } satisfies Record<ChecklistStep, { name: string; how: string; act: string | null }>,
}
