import { afterEach, beforeEach, expect, test } from 'vitest'
import { addPerson } from '#db/commands/people/add-person.ts'
import { signInPerson } from '#db/commands/people/sign-in-person.ts'
import { signInNetwork } from '#db/commands/people/steps/note-network.ts'
import { knownNetworks } from '#db/schema/tables.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

let paper: ReturnType<typeof testNewsroom>
beforeEach(() => {
  paper = testNewsroom()
})
afterEach(() => paper.close())

test.each([
  ['203.0.113.7', '203.0.113.0/24'],
  ['::ffff:203.0.113.7', '203.0.113.0/24'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
  ['2001:0DB8:0001::1', '2001:db8:1::/48'],
  ['2001:db8::1', '2001:db8:0::/48'],
  ['fe80::1%eth0', 'fe80:0:0::/48'],
  ['::1', '0:0:0::/48'],
  ['unknown', null],
  ['', null],
  [null, null],
])('the network of %s is %s', (address, network) => expect(signInNetwork(address)).toBe(network))

test('a sign-in notes its network; the first counts as told, a new one is left to be told', () => {
  const added = addPerson(
    paper.db,
    SYSTEM,
    { email: 'ana@halyard.example', name: 'Ana', role: 'editor', password: 'a gull on the bollard' },
    1,
  )
  const personId = added.ok ? added.value.id : ''
  const signIn = (ipAddress: string | null, now: number) =>
    signInPerson(
      paper.db,
      { personId, session: { token: `t${now}`, idleMs: 1_000, ipAddress, userAgent: null }, stepToken: 's' },
      now,
    )
  for (const [n, address] of ['203.0.113.7', '203.0.113.99', null, '198.51.100.1', '203.0.113.1'].entries())
    expect(signIn(address, 100 + n).ok).toBe(true)
  expect(paper.db.select().from(knownNetworks).all()).toEqual([
    { personId, network: '198.51.100.0/24', firstAt: 103, lastAt: 103, toldAt: null },
    { personId, network: '203.0.113.0/24', firstAt: 100, lastAt: 104, toldAt: 0 },
  ])
})
