import { describe, expect, test } from 'vitest'
import { readersIn } from '#domain/newsletters/readers-file.ts'

const read = (...lines: string[]) => {
  const file = readersIn(lines.join('\n'))
  if (!file.ok) throw new Error(file.code)
  const { readers, left, invalid } = file.value
  return { addresses: readers.map(({ address }) => address), readers, left, invalid }
}

describe('a file of', () => {
  test('any program with a column of addresses', () => {
    expect(read('Name;E-Mail', 'Ana;ana@harbour.example', 'Ruben; Ruben@Harbour.EXAMPLE ').addresses).toEqual([
      'ana@harbour.example',
      'Ruben@harbour.example',
    ])
  })
  test('Ghost: members who get letters', () => {
    const file = read(
      'id,email,name,note,subscribed_to_emails,complimentary_plan,stripe_customer_id,created_at,deleted_at,labels,tiers',
      '1,ana@harbour.example,Ana,,true,false,,2024-03-05T06:07:08.000Z,,,Free',
      '2,off@harbour.example,,,false,false,,2024-03-05T06:07:08.000Z,,,',
      '3,gone@harbour.example,,,true,false,,2024-03-05T06:07:08.000Z,2025-01-01T00:00:00.000Z,,',
    )
    expect(file).toMatchObject({ addresses: ['ana@harbour.example'], left: 2, invalid: [] })
    expect(file.readers[0]).toMatchObject({ askedAt: Date.UTC(2024, 2, 5, 6, 7, 8), confirmedAt: null })
  })
  test('Mailchimp: contacts who have not left', () => {
    const file = read(
      '"Email Address","First Name",MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP,UNSUB_TIME,CLEAN_TIME',
      'ana@harbour.example,Ana,2,"2023-01-02 03:04:05",,"2023-01-02 03:05:00",192.0.2.1,,',
      'left@harbour.example,,2,,,"2023-01-02 03:05:00",,"2024-01-01 00:00:00",',
      'bounced@harbour.example,,2,,,,,,"2024-01-01 00:00:00"',
    )
    expect(file).toMatchObject({ addresses: ['ana@harbour.example'], left: 2 })
    expect(file.readers[0]).toMatchObject({
      askedAt: Date.UTC(2023, 0, 2, 3, 4, 5),
      confirmedAt: Date.UTC(2023, 0, 2, 3, 5),
    })
  })
  test('Substack: subscribers whose letters are not disabled', () => {
    const file = read(
      'email,active_subscription,expiry,plan,email_disabled,digest_enabled,created_at',
      'ana@harbour.example,false,,other,false,false,2024-02-03T04:05:06.789Z',
      'off@harbour.example,true,,other,true,false,2024-02-03T04:05:06.789Z',
    )
    expect(file).toMatchObject({ addresses: ['ana@harbour.example'], left: 1 })
  })
  test('Buttondown: subscribers of a kind that gets letters', () => {
    const states = ['regular', 'premium', 'unactivated', 'unsubscribed', 'undeliverable', 'complained']
    const file = read(
      'email_address,type,creation_date',
      ...states.map((one) => `${one}@harbour.example,${one},2024-02-03`),
    )
    expect(file).toMatchObject({ addresses: ['regular@harbour.example', 'premium@harbour.example'], left: 4 })
    expect(file.readers[0]?.askedAt).toBe(Date.UTC(2024, 1, 3))
  })
})

test('an address counts once in whatever form, and rows without one are named by their line', () => {
  const file = read('email', 'a.na@gmail.com', 'Ana+news@googlemail.com', 'nobody', '""', 'b@harbour.example')
  expect(file).toMatchObject({ addresses: ['a.na@gmail.com', 'b@harbour.example'], invalid: [4, 5] })
})

test('a file without addresses is refused', () => {
  expect(readersIn('name,phone\nAna,1')).toMatchObject({ code: 'no-addresses' })
  expect(readersIn('')).toMatchObject({ code: 'no-addresses' })
  expect(readersIn('email\n"a')).toMatchObject({ ok: false })
})

test('times with and without a zone, and what is none', () => {
  const at = (time: string) => read('email,created_at', `a@harbour.example,"${time}"`).readers[0]?.askedAt
  expect(at('2024-02-03T04:05:06+02:00')).toBe(Date.UTC(2024, 1, 3, 2, 5, 6))
  expect(at('2024-02-03 04:05')).toBe(Date.UTC(2024, 1, 3, 4, 5))
  expect(at('2024-13-45')).toBeNull()
  expect(at('yesterday')).toBeNull()
})
