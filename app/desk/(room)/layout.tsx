import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { actorOf } from '#app/api/auth/session.ts'
import { OwedFactor } from '#components/desk/account/owed-factor.tsx'
import { DeskColours } from '#components/desk/shell/desk-colours.tsx'
import { RestOfMessages } from '#components/desk/shell/rest-of-messages.tsx'
import { Shell } from '#components/desk/shell/shell.tsx'
import { reader } from '#db/engine/connections.ts'
import { programVersion } from '#db/engine/program-version.ts'
import { site } from '#db/queries/settings/site.ts'
import { newerVersion } from '#db/queries/upkeep/newer-version.ts'
import { spoken } from '#domain/messages/spoken.ts'

/** Set by the front process if forwarding headers come from a proxy that TRUSTED_PROXIES does not name. */
const UNTRUSTED_PROXY = 'x-broadsheet-untrusted-proxy'

/** Hides what a person may not use, for convenience only; the API enforces the permissions. */
export default async function RoomLayout({ children }: { children: ReactNode }) {
  const asked = await headers()
  const actor = await actorOf(asked)
  if (!actor) redirect('/desk/sign-in')
  const { id, name, email, role, mustEnrolSecondFactor } = actor
  const { name: paper, zone, language, dates, clock, colours } = site(reader())
  if (mustEnrolSecondFactor) return <OwedFactor paper={paper} />
  return (
    <>
      <DeskColours colours={colours} />
      <Shell
        me={{ id, name, email, role }}
        paper={{ name: paper, zone, language, dates, clock }}
        newer={role === 'admin' ? newerVersion(reader(), programVersion()) : null}
        isProxyUntrusted={role === 'admin' && asked.has(UNTRUSTED_PROXY)}
      >
        <RestOfMessages scripts={spoken().scripts ?? null}>{children}</RestOfMessages>
      </Shell>
    </>
  )
}
