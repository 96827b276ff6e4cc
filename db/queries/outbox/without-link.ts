import { WITHOUT_LINK } from '#domain/letters/letter.ts'

/** Condition on a row of the outbox: it is no letter with a one-time link. */
export const IS_WITHOUT_LINK = `(kind <> 'mail' or payload ->> '$.template' in (${WITHOUT_LINK.map((name) => `'${name}'`).join(', ')}))`
