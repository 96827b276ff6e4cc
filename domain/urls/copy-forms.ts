import { singleSlashes, withoutNeedlessEscapes } from '#domain/urls/reader-path.ts'

/** Address to which a house sends where its copy of a story stands. */
export const TELL_PATH = '/copies/tell'
const CONFIRM = '/copies/confirm/'

/** The page by which a house proves its address. */
export const confirmHousePath = (token: string) => `${CONFIRM}${token}` as const

/** The token in such a path; null if the path has another shape. */
export const houseTokenIn = (path: string): string | null =>
  path.startsWith(CONFIRM) ? (/^[A-Za-z0-9_-]{43}$/.exec(path.slice(CONFIRM.length))?.[0] ?? null) : null

/** True for the addresses of these forms, whatever their spelling. */
export const isCopyForm = (path: string): boolean =>
  path === TELL_PATH || singleSlashes(withoutNeedlessEscapes(path)).toLowerCase().startsWith(CONFIRM)

/** Beginning of these addresses, as robots.txt has it. */
export const COPY_FORMS = '/copies/'
