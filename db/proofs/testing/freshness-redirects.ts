import { FILE } from '#db/proofs/testing/action.ts'
import { filePath } from '#domain/files/file-kind.ts'

/** Sources and targets of redirects. */
export const REDIRECT_PATHS = [
  '/2013/old',
  '/2014/older',
  '/harbour',
  '/rail',
  '/topics/rail',
  '/article/tides',
  '/article/rail',
  '/about',
  '/?p=12',
  '/2013/boat.jpg',
  '/2013/quay-e1699999999.jpg',
  filePath(FILE),
]

/** Old addresses that are found by rule. */
export const BY_RULE = [
  '/2013/old/feed',
  '/2013/old/page/2',
  '/2013/old/embed',
  '/2013/old/amp',
  '/2013/old/2',
  '/2013/OLD/',
  '/rail/feed/atom',
  '/rail/page/2',
  '/topics/rail/page/2',
  '/page/2',
  '/feed',
  '/2026/11',
  '/2026/11/25',
  '/2026',
  '/2013/boat-300x200.jpg',
  '/2013/quay-300x200.jpg',
]
