import type { Newsroom } from '#e2e/newsroom.ts'
import type { WebPage } from '#e2e/web/pages.ts'

/** What somebody else's validator says against us: which kind of page or file, and its words. */
export type Finding = { of: string; says: string }

/** A validator that nobody here wrote. `looked` names every kind that it looked at, so that silence is known from absence. */
export type WebCheck = (paper: Paper) => Promise<{ looked: string[]; findings: Finding[] }>

export type Paper = { newsroom: Newsroom; pages: WebPage[]; chromium: string; scratch: string }
