import type { PageKind } from '#domain/paper/page-kind.ts'

/** Names of the kinds of page on the desk. */
export const KIND_NAMES: Record<PageKind, string> = {
  plain: 'Any page',
  about: 'About us',
  contact: 'Contact',
  principles: 'Principles',
  ethics: 'Ethics',
  'corrections-policy': 'Corrections policy',
  'fact-checking': 'Checking of facts',
  'unnamed-sources': 'Unnamed sources',
  'no-bylines': 'Stories without bylines',
  ownership: 'Ownership and funding',
  masthead: 'Who works here',
  mission: 'Mission and coverage',
  diversity: 'Diversity',
  feedback: 'What readers tell us',
  privacy: 'Privacy',
}
