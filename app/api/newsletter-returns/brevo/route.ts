import { hasSecret, returnsRoute } from '#app/api/newsletter-returns/returns-route.ts'
import { brevoEvent, returnsOfBrevo } from '#domain/newsletters/provider-returns.ts'

export const { GET, POST, PUT, PATCH, DELETE } = returnsRoute({
  provider: 'Brevo',
  takes: brevoEvent,
  example: { event: 'hard_bounce', reason: '550 5.1.1 no such user' },
  may: hasSecret,
  read: (event) => ({ returns: returnsOfBrevo(event) }),
})
