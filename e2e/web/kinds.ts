/** One page of each kind for readers and crawlers, in the sample newsroom. */
export const pageKinds: Record<string, string> = {
  front: '/',
  section: '/world',
  'opinion section': '/opinion',
  story: '/article/ilmara-and-tarn-to-reopen-the-strait',
  'long read': '/article/the-last-sign-painter-of-quay-street',
  'live story': '/article/the-assembly-votes-on-the-harbour-fund',
  'opinion story': '/article/nobody-elected-the-formula',
  'background story': '/article/why-the-wall-broke-where-it-was-newest',
  'Arabic story': '/article/ma-alladhi-yataghayyar-fi-nawbat-al-layl',
  topic: '/topics/the-strait',
  author: '/authors/noor-halvorsen',
  source: '/sources/meridian-wire',
  latest: '/latest',
  'most read': '/most-read',
  corrections: '/corrections',
  'archive, years': '/archive',
  archive: '/archive/2026/11',
  search: '/search?q=harbour',
  'standing page': '/about',
  feeds: '/feeds',
  saved: '/saved',
  offline: '/offline',
  'not found': '/nowhere',
}

export const storyKinds = ['story', 'long read', 'live story', 'opinion story', 'background story', 'Arabic story']
