import { expect, test } from 'vitest'
import { readerAddress } from '#domain/newsletters/reader-address.ts'

test.each([
  [' Ines.Quay@Harbour.Example ', 'Ines.Quay@harbour.example', 'ines.quay@harbour.example', 'rest'],
  ['I.nes+news@GoogleMail.com', 'I.nes+news@googlemail.com', 'ines@gmail.com', 'gmail'],
  ['ines+news@harbour.example', 'ines+news@harbour.example', 'ines+news@harbour.example', 'rest'],
  ['ines@hafen-münchen.example', 'ines@xn--hafen-mnchen-jlb.example', 'ines@xn--hafen-mnchen-jlb.example', 'rest'],
  ['ines@ｇmail.com', 'ines@gmail.com', 'ines@gmail.com', 'gmail'],
])('%s', (text, address, normal, lane) => expect(readerAddress(text)).toEqual({ address, normal, lane }))

test.each([
  '',
  'ines',
  '@harbour.example',
  'ines@',
  'ines@localhost',
  'ines@127.0.0.1',
  'ines@0x7f.1',
  'ines@[::1]',
  'ines@harbour.example\r\nBcc: all@harbour.example',
  'ines@harbour.example, all@harbour.example',
  '"a b"@harbour.example',
  'ines@harbour.example:25',
  'ines@user@harbour.example',
  `${'i'.repeat(65)}@harbour.example`,
  `ines@${'harbour.'.repeat(40)}example`,
])('%j is no address', (text) => expect(readerAddress(text)).toBeNull())
