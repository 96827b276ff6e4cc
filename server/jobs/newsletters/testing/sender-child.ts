import { leaveTokenOf } from '#db/commands/newsletters/testing/newsletter-room.ts'
import { openDatabase } from '#db/engine/open.ts'
import { createNewsletterTransport } from '#server/jobs/newsletters/newsletter-transport.ts'
import { editionSender } from '#server/jobs/newsletters/send-editions.ts'
import { fastClock } from '#server/jobs/newsletters/testing/fast-clock.ts'
import { letterFor } from '#server/jobs/newsletters/testing/sending-room.ts'

/** Sends what is due until the edition is sent. Arguments: database, URL of the server, beginning of the clock. */
const [file = '', smtpUrl = '', begin = '0'] = process.argv.slice(2)
const clock = fastClock(Number(begin))
const db = openDatabase(file, { mode: 'write', busyTimeoutMs: 50 })
const transport = createNewsletterTransport({ smtpUrl, answerMs: 5_000 })
const onError = (error: unknown) => process.stderr.write(`${String(error)}\n`)
const sender = editionSender(db, { transport, letterFor, leaveTokenOf, clock, uptime: clock, onError })
const isSent = db.$client.prepare("select not exists (select 1 from editions where state = 'sending')").pluck()

const timer = setInterval(() => {
  if (sender.nextAt() <= clock()) sender.run()
  if (isSent.get() !== 1) return
  clearInterval(timer)
  void sender.settled().then(() => {
    transport.close()
    db.$client.close()
  })
}, 2)
