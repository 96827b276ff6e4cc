import { beforeEach, expect, test } from 'vitest'
import { fetchedFromSns, fetchSnsBy, isSignedBySns, signedText } from '#db/secrets/sns-signature.ts'
import { CERT, CERT_URL, signedBySns } from '#db/secrets/testing/signed-by-sns.ts'

let asked: string[]
beforeEach(() => {
  asked = []
  fetchSnsBy(async (url) => {
    asked.push(url)
    return url === CERT_URL ? CERT : null
  })
})

test('the text that is signed has the fields in their order, a subject only if there is one', () => {
  const message = signedBySns({ Message: 'm', Subject: 's' })
  expect(signedText(message)).toBe(
    `Message\nm\nMessageId\n${message.MessageId}\nSubject\ns\nTimestamp\n${message.Timestamp}\nTopicArn\n${message.TopicArn}\nType\nNotification\n`,
  )
  expect(signedText(signedBySns({ Type: 'SubscriptionConfirmation', SubscribeURL: 'u', Token: 't' }))).toMatch(
    /^Message\n\{\}\nMessageId\n.*\nSubscribeURL\nu\nTimestamp\n.*\nToken\nt\nTopicArn\n.*\nType\nSubscriptionConfirmation\n$/,
  )
})

test.each(['1', '2'] as const)(
  'a signature of version %s is verified; its certificate is fetched once',
  async (version) => {
    const message = signedBySns({ SignatureVersion: version, Message: 'a bounce' })
    expect(await isSignedBySns(message)).toBe(true)
    expect(await isSignedBySns({ ...message, Message: 'another' })).toBe(false)
    expect(await isSignedBySns({ ...message, Signature: 'x' })).toBe(false)
    expect(asked).toEqual([CERT_URL])
  },
)

test.each([
  'https://sns.eu-west-1.amazonaws.com.evil.example/a.pem',
  'https://evil.example/sns.eu-west-1.amazonaws.com/a.pem',
  'https://sns.eu-west-1.amazonaws.com@evil.example/a.pem',
  'http://sns.eu-west-1.amazonaws.com/a.pem',
  'https://bucket.s3.amazonaws.com/a.pem',
  'https://sns.eu-west-1.amazonaws.com:8443/a.pem',
  'no address',
])('a certificate at %s is not asked for (P-251)', async (url) => {
  expect(await isSignedBySns(signedBySns({ SigningCertURL: url }))).toBe(false)
  expect(await fetchedFromSns(url)).toBeNull()
  expect(asked).toEqual([])
})

test('an address of Amazon’s that has no certificate proves nothing', async () => {
  const url = 'https://sns.us-east-1.amazonaws.com/none.pem'
  expect(await isSignedBySns(signedBySns({ SigningCertURL: url }))).toBe(false)
  fetchSnsBy(async () => 'no certificate')
  expect(await isSignedBySns(signedBySns({}))).toBe(false)
})
