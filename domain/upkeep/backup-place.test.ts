import { expect, test } from 'vitest'
import { parseBackupPlace, placeInWords } from '#domain/upkeep/backup-place.ts'

test('folders and buckets are read, with secrets from the address or beside it', () => {
  expect(parseBackupPlace('/mnt/a disk')).toEqual({ kind: 'folder', folder: '/mnt/a disk' })
  expect(parseBackupPlace('file:///mnt/a%20disk')).toEqual({ kind: 'folder', folder: '/mnt/a disk' })
  const place = parseBackupPlace(
    's3://AK:s%2Fe%25c%2Bret@s3.eu-central-1.amazonaws.com/papers/the/halyard?region=eu-central-1',
  )
  expect(place).toEqual({
    kind: 's3',
    endPoint: 'https://s3.eu-central-1.amazonaws.com',
    bucket: 'papers',
    prefix: 'the/halyard/',
    region: 'eu-central-1',
    accessKey: 'AK',
    secretKey: 's/e%c+ret',
  })
  expect(placeInWords(place)).toBe('papers/the/halyard/ at s3.eu-central-1.amazonaws.com')
  const given = parseBackupPlace('s3://localhost:9000/papers?tls=off', { accessKey: 'A', secretKey: 'B' })
  expect(given).toMatchObject({
    endPoint: 'http://localhost:9000',
    prefix: '',
    region: 'us-east-1',
    accessKey: 'A',
    secretKey: 'B',
  })
})

test.each([
  ['backups', /must be an absolute path/],
  ['https://s3.example/papers', /must be an absolute path/],
  ['file://server/share', /must be an absolute path/],
  ['s3:///papers', /names no host/],
  ['s3://A:hidden@s3.example', /names no bucket after s3\.example/],
  ['s3://A:hidden@s3.example/Papers_1', /names no bucket after s3\.example/],
  ['s3://s3.example/papers', /has no key and secret.*AWS_ACCESS_KEY_ID/],
  ['s3://A@s3.example/papers', /has no key and secret/],
  ['s3://A:hidden@s3.example/papers?tls=off', /only for a store on this machine, not for s3\.example/],
  ['s3://A:hidden@s3.example/papers?tls=no', /tls is on or off/],
  ['s3://A:hidden@s3.example/papers?zone=eu', /\?zone=: only region and tls are known/],
])('%s is refused with a sentence that has no secret', (address, why) => {
  expect(() => parseBackupPlace(address)).toThrow(why)
  expect(() => parseBackupPlace(address)).not.toThrow('hidden')
})
