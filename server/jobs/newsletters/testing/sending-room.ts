import { setTimeout as wait } from 'node:timers/promises'
import type { Claimed } from '#db/commands/newsletters/claim-sendings.ts'
import { leaveTokenOf, newsletterRoom } from '#db/commands/newsletters/testing/newsletter-room.ts'
import {
  createNewsletterTransport,
  type NewsletterTransport,
  type OutgoingLetter,
} from '#server/jobs/newsletters/newsletter-transport.ts'
import { type EditionOptions, editionSender } from '#server/jobs/newsletters/send-editions.ts'

export const letterFor = ({ messageId, address, leaveToken, returnToken }: Claimed): OutgoingLetter => ({
  from: `bounces+${returnToken}@halyard.example`,
  to: address,
  raw: Buffer.from(
    `Message-ID: <${messageId}>\r\nTo: ${address}\r\nSubject: Tides\r\n\r\n${'High water at six.\r\n'.repeat(40)}Leave: ${leaveToken}\r\n`,
  ),
})

/** A room whose letters a sender of this process sends to a server, by the room’s clock. */
export function sendingRoom() {
  const room = newsletterRoom()
  const transports: NewsletterTransport[] = []
  const errors: unknown[] = []
  return {
    ...room,
    room,
    errors,
    sender(smtpUrl: string, more: Partial<EditionOptions> = {}) {
      const transport = createNewsletterTransport({ smtpUrl, answerMs: 5_000 })
      transports.push(transport)
      return editionSender(room.db, {
        transport,
        letterFor,
        leaveTokenOf,
        clock: () => room.now,
        uptime: () => room.now,
        random: () => 1,
        onError: (error) => errors.push(error),
        ...more,
      })
    },
    /** Runs a sender until nothing is due at the room’s time. */
    async sendAll(sender: ReturnType<typeof editionSender>): Promise<void> {
      do {
        sender.run()
        await sender.settled()
        await wait(0)
      } while (sender.nextAt() <= room.now)
    },
    close: () => {
      for (const transport of transports) transport.close()
      room.close()
    },
  }
}
