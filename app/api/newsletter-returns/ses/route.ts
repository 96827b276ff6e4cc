import { returnsRoute } from '#app/api/newsletter-returns/returns-route.ts'
import { fetchedFromSns, isSignedBySns } from '#db/secrets/sns-signature.ts'
import { returnsOfSes, snsMessage } from '#domain/newsletters/provider-returns.ts'
import { env } from '#env.ts'

export const { GET, POST, PUT, PATCH, DELETE } = returnsRoute({
  provider: 'Amazon SES (by SNS, which is confirmed by itself for the topic of `NEWSLETTER_SNS_TOPIC`)',
  takes: snsMessage,
  example: {
    Type: 'Notification',
    MessageId: '22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324',
    TopicArn: 'arn:aws:sns:eu-west-1:123456789012:returns',
    Message: '{"notificationType":"Bounce"}',
    Timestamp: '2026-12-01T06:00:00.000Z',
    SignatureVersion: '2',
    Signature: 'c2lnbmVk',
    SigningCertURL: 'https://sns.eu-west-1.amazonaws.com/SimpleNotificationService.pem',
  },
  may: () => env.returnSecrets.snsTopic !== null,
  async read(message) {
    // Anybody can have SNS sign a message of a topic of their own.
    if (message.TopicArn !== env.returnSecrets.snsTopic || !(await isSignedBySns(message))) return null
    if (message.Type === 'SubscriptionConfirmation') await fetchedFromSns(message.SubscribeURL ?? '')
    return { returns: message.Type === 'Notification' ? returnsOfSes(message.Message) : [] }
  },
})
