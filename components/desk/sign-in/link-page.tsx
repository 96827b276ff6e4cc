'use client'
import { useEffect, useState } from 'react'
import { ApiProblem, api } from '#components/desk/api.ts'
import { Door } from '#components/desk/sign-in/door.tsx'
import { LinkForm } from '#components/desk/sign-in/link-form.tsx'

export type LinkFacts = { purpose: 'setup' | 'invitation' | 'reset'; email: string | null; name: string | null }
type Seen = { is: 'reading' } | { is: 'dead' } | { is: 'unreachable' } | { is: 'open'; token: string; facts: LinkFacts }

const words = {
  setup: 'Nobody but you, so far. You will be the admin, and can make a link for each of the others.',
  invitation: 'You were asked to join the paper. Choose a password, and the desk is yours.',
  reset: 'Choose a new password. Every other place where you were signed in is signed out.',
} as const

/** One page for every one-time link. The token is in the URL fragment, which browsers never send to a server. */
export function LinkPage({ paper }: { paper: string }) {
  const [seen, setSeen] = useState<Seen>({ is: 'reading' })
  useEffect(() => {
    const look = () => void inspect(window.location.hash.slice(1)).then(setSeen)
    look()
    window.addEventListener('hashchange', look)
    return () => window.removeEventListener('hashchange', look)
  }, [])
  return (
    <Door paper={paper} words={seen.is === 'open' ? words[seen.facts.purpose] : 'The desk'}>
      {seen.is === 'open' ? (
        <LinkForm token={seen.token} facts={seen.facts} onDead={() => setSeen({ is: 'dead' })} />
      ) : (
        <div className="form">
          {seen.is === 'reading' ? <p role="status">Looking at your link…</p> : <NoWayIn is={seen.is} />}
        </div>
      )}
    </Door>
  )
}

function NoWayIn({ is }: { is: 'dead' | 'unreachable' }) {
  if (is === 'unreachable') {
    return (
      <>
        <h1 className="display">The server did not answer.</h1>
        <p className="lede">Your link is untouched. Check the line, then load this page again.</p>
      </>
    )
  }
  return (
    <>
      <h1 className="display">This link was used, or is over.</h1>
      <p className="lede">Ask an admin of the paper for a new one, or make one at the server’s terminal:</p>
      <p>
        <code>npm run news -- people reset you@paper.example</code>
      </p>
      <p>
        <a className="btn" href="/desk/sign-in">
          Sign in
        </a>
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
