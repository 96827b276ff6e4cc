import type { Db } from '#db/engine/open.ts'
import { houseContact } from '#db/queries/copies/house-of-token.ts'
import { letterAddress } from '#db/queries/newsletters/reader-data.ts'
import { letterReader } from '#db/queries/people/letter-reader.ts'
import type { ReaderLetter } from '#domain/letters/letter.ts'
import { letterFormIn } from '#domain/urls/newsletter-forms.ts'
import { env } from '#env.ts'
import { startDueTimer } from '#server/jobs/due-timer.ts'
import { createMailer } from '#server/jobs/mail.ts'
import { deliverEditionTest } from '#server/jobs/newsletters/deliver-edition-test.ts'
import { createNewsletterTransport } from '#server/jobs/newsletters/newsletter-transport.ts'
import { deliverTo } from '#server/jobs/notifications/deliver.ts'
import { purgeAfterNewHistory } from '#server/jobs/notifications/purge-after-new-history.ts'
import { createOutbox } from '#server/jobs/outbox.ts'
import { createPublicHttpsClient } from '#server/outgoing/fetch-public-https.ts'

/** `pagesOf` names the program that makes pages: another one makes other pages. */
type Options = { pagesOf: string; onError: (error: unknown) => void }

/** Delivers the rows of the outbox whenever one is due. */
export function startOutbox(db: Db, { pagesOf, onError }: Options): { stop: () => void } {
  const { smtpUrl, mailFrom, siteUrl, purgeUrl, dataDir } = env
  const readerOf = (person: string | null) => letterReader(db, person)
  const addressOf = ({ reader: readerId, template, link }: ReaderLetter) => {
    if (template === 'copy-confirm') return houseContact(db, readerId)
    const proof = template === 'newsletter-address' ? letterFormIn(new URL(link).pathname) : null
    return letterAddress(db, { readerId, token: proof?.token ?? null })
  }
  const mail =
    smtpUrl !== null && mailFrom !== null ? createMailer({ smtpUrl, from: mailFrom, readerOf, addressOf }) : null
  const clock = Date.now
  const editionTest = testsOfEditions(db)
  const telling = { db, siteUrl, purgeUrl, mail, editionTest, ask: createPublicHttpsClient(), clock }
  const outbox = createOutbox(db, { deliver: deliverTo(telling), clock, onError, onRoom: () => timer.wake() })
  const watchHistory = purgeAfterNewHistory(db, { dataDir, purgeUrl, pagesOf, clock, onError })
  const nextAt = () => {
    watchHistory()
    return outbox.nextAt()
  }
  const timer = startDueTimer({ dataDir, onError, nextAt, run: outbox.run })
  return {
    stop: () => {
      outbox.stop()
      timer.stop()
    },
  }
}

/** Null if no mail server is set. A transport connects when it has a letter. */
function testsOfEditions(db: Db) {
  const { newsletters, dataDir, siteUrl: origin } = env
  const { smtpUrl, isSignedByProvider } = newsletters
  if (smtpUrl === null) return null
  const transport = createNewsletterTransport({ smtpUrl, maxConnections: 1, answerMs: 60_000 })
  return deliverEditionTest(db, { transport, origin, isSignedByProvider, dataDir, clock: Date.now })
}
