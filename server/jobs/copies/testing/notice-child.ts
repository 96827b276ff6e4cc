import { openDatabase } from '#db/engine/open.ts'
import { noticeLetter } from '#domain/republish/notice-letter.ts'
import { noticeLetters } from '#server/jobs/copies/start-notices.ts'
import { LetterSender } from '#server/jobs/newsletters/letter-sender.ts'
import { createNewsletterTransport } from '#server/jobs/newsletters/newsletter-transport.ts'
import { fastClock } from '#server/jobs/newsletters/testing/fast-clock.ts'

/** Tells houses until a message says that no more changes come and nothing is due. Arguments: database, server, clock. */
const [file = '', smtpUrl = '', begin = '0'] = process.argv.slice(2)
const clock = fastClock(Number(begin))
const db = openDatabase(file, { mode: 'write', busyTimeoutMs: 50 })
const transport = createNewsletterTransport({ smtpUrl, answerMs: 5_000 })
const origin = 'https://halyard.example'
const paper = { name: 'The Halyard', language: 'en', origin, leaveUrl: `${origin}/copies/confirm/x` }
const letters = noticeLetters(db, ({ messageId, to, changes }) => {
  const { subject, text } = noticeLetter(changes, paper)
  const head = `Message-ID: <${messageId}@halyard.example>\r\nTo: ${to}\r\nSubject: ${subject}`
  const ids = changes.map(({ articleId, note }) => `X-Change: ${articleId} ${note}`).join('\r\n')
  return { from: 'desk@halyard.example', to, raw: Buffer.from(`${head}\r\n${ids}\r\n\r\n${text}`) }
})
const sender = new LetterSender(db, letters, {
  transport,
  clock,
  uptime: clock,
  onError: (error) => process.stderr.write(`${String(error)}\n`),
})
let isLast = false
process.on('message', () => (isLast = true))
const isOver = db.$client
  .prepare("select not exists (select 1 from notices where state in ('queued', 'claimed'))")
  .pluck()

const timer = setInterval(() => {
  if (sender.nextAt() <= clock()) sender.run()
  if (!isLast || isOver.get() !== 1) return
  clearInterval(timer)
  void sender.settled().then(() => {
    process.disconnect()
    transport.close()
    db.$client.close()
  })
}, 2)
