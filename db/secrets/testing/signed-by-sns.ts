import { createSign } from 'node:crypto'
import { signedText } from '#db/secrets/sns-signature.ts'
import type { SnsMessage } from '#domain/newsletters/provider-returns.ts'

/** Made for these tests: nobody trusts it. */
const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgW+WPk9p6It7TSNwW
/YeAWW26+EenkfgeEaFp3ntM8PuhRANCAASlnxrMJyUgGRhhkFKSQ4du93znMGG2
9OJqQV4vFfbxsuByn0g+dFBUGcJ3KQKpHf4qdW/Xo5h7Z6vNlU6It9vB
-----END PRIVATE KEY-----`
export const CERT = `-----BEGIN CERTIFICATE-----
MIIBnDCCAUGgAwIBAgIUO3vRvwmGl7q0O8va3I9QO5Z3eCMwCgYIKoZIzj0EAwIw
IjEgMB4GA1UEAwwXQW1hem9uIFNOUyBvZiB0aGUgdGVzdHMwIBcNMjYxMjAxMDc1
MDEzWhgPMjEyNjExMDcwNzUwMTNaMCIxIDAeBgNVBAMMF0FtYXpvbiBTTlMgb2Yg
dGhlIHRlc3RzMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEpZ8azCclIBkYYZBS
kkOHbvd85zBhtvTiakFeLxX28bLgcp9IPnRQVBnCdykCqR3+KnVv16OYe2erzZVO
iLfbwaNTMFEwHQYDVR0OBBYEFO/cWoQwVA1MolDSlvc9XswFE7TOMB8GA1UdIwQY
MBaAFO/cWoQwVA1MolDSlvc9XswFE7TOMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZI
zj0EAwIDSQAwRgIhAOyMXIh87xV6E1pHeciQUPRzFmd1+iUzDRYWnky+CqHXAiEA
1rJ0MklLoTUY5+Rq61A5Rz81OUnJeH3SVMthaUFe3qU=
-----END CERTIFICATE-----`
export const CERT_URL = 'https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-tests.pem'
export const TOPIC = 'arn:aws:sns:eu-west-1:123456789012:returns'

/** A message that SNS signed, by the certificate of the tests. */
export function signedBySns(given: Partial<SnsMessage>): SnsMessage {
  const message: SnsMessage = {
    Type: 'Notification',
    MessageId: '22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324',
    TopicArn: TOPIC,
    Message: '{}',
    Timestamp: '2026-12-01T06:00:00.000Z',
    SignatureVersion: '2',
    Signature: '',
    SigningCertURL: CERT_URL,
    ...given,
  }
  const digest = message.SignatureVersion === '1' ? 'RSA-SHA1' : 'RSA-SHA256'
  return { ...message, Signature: createSign(digest).update(signedText(message)).sign(KEY, 'base64') }
}
