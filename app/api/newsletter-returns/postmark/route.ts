import { hasSecret, returnsRoute } from '#app/api/newsletter-returns/returns-route.ts'
import { postmarkEvent, returnsOfPostmark } from '#domain/newsletters/provider-returns.ts'

export const { GET, POST, PUT, PATCH, DELETE } = returnsRoute({
  provider: 'Postmark',
  takes: postmarkEvent,
  example: { RecordType: 'Bounce', Type: 'HardBounce', Details: 'smtp;550 5.1.1 no such user' },
  may: hasSecret,
  read: (event) => ({ returns: returnsOfPostmark(event) }),
})
