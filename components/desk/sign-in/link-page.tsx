'use client'
import { useEffect, useState } from 'react'
import { ApiProblem, api } from '#components/desk/api.ts'
import { ButtonLink } from '#components/desk/parts/button/button-link.tsx'
import { Door, DOOR_FORM, DoorTitle } from '#components/desk/sign-in/door.tsx'
import type { LinkFacts } from '#components/desk/sign-in/link-fields.ts'
import { LinkForm } from '#components/desk/sign-in/link-form.tsx'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { signInWords as words } from '#components/desk/words/sign-in.ts'

type Seen = { is: 'reading' } | { is: 'dead' } | { is: 'unreachable' } | { is: 'open'; token: string; facts: LinkFacts }

/** One page for every one-time link. The token is in the URL fragment, which browsers never send to a server. */
export function LinkPage({ paper }: { paper: string }) {
  const [seen, setSeen] = useState<Seen>({ is: 'reading' })
  useEffect(() => {
    const readLink = () => void inspect(window.location.hash.slice(1)).then(setSeen)
    readLink()
    window.addEventListener('hashchange', readLink)
    return () => window.removeEventListener('hashchange', readLink)
  }, [])
  return (
    <Door paper={paper} words={seen.is === 'open' ? words.link.asides[seen.facts.purpose] : words.aside}>
      {seen.is === 'open' ? (
        <LinkForm token={seen.token} facts={seen.facts} onDead={() => setSeen({ is: 'dead' })} />
      ) : (
        <div className={DOOR_FORM}>
          {seen.is === 'reading' ? <p role="status">{words.link.checking}</p> : <NoWayIn is={seen.is} />}
        </div>
      )}
    </Door>
  )
}

function NoWayIn({ is }: { is: 'dead' | 'unreachable' }) {
  if (is === 'unreachable') return <DoorTitle title={words.link.noAnswer} hint={words.link.noAnswerHow} />
  return (
    <>
      <DoorTitle title={words.link.dead} hint={words.link.deadHow} />
      <p>
        <code>npm run news -- people reset you@paper.example</code>
      </p>
      <p>
        <ButtonLink href="/desk/sign-in">{everyScreenWords.signIn}</ButtonLink>
      </p>
    </>
  )
}

async function inspect(token: string): Promise<Seen> {
  if (token === '') return { is: 'dead' }
  try {
    return { is: 'open', token, facts: await api.send<LinkFacts>('POST', '/api/links/inspect', { token }) }
  } catch (error) {
    return { is: error instanceof ApiProblem && error.status >= 400 && error.status < 500 ? 'dead' : 'unreachable' }
  }
}
