'use client'
import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { toast } from 'sonner'
import type { NewLink } from '#components/desk/people/use-people.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { peopleWords as words } from '#components/desk/words/people.ts'

/** The links of several invitations, each to be copied with one click. They are shown only now. */
export function InvitedLinks({ links }: { links: NewLink[] }) {
  return (
    <section className="stack" aria-label={words.invite.links}>
      <p>{words.link.hint(words.link.lives.invitation)}</p>
      {links.map((one) => (
        <InvitedLink key={one.link} {...one} />
      ))}
    </section>
  )
}

function InvitedLink({ name, link }: NewLink) {
  const [isCopied, setIsCopied] = useState(false)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link)
      setIsCopied(true)
    } catch {
      toast.error(everyScreenWords.errors.notCopied)
    }
  }
  return (
    <div className="field">
      <span className="label">{name}</span>
      <div className="link-line">
        <input
          className="input code"
          readOnly
          aria-label={words.invite.linkOf(name)}
          value={link}
          onFocus={(event) => event.target.select()}
        />
        <button type="button" className="btn" onClick={() => void copy()}>
          {isCopied ? <Check className="i" aria-hidden="true" /> : <Copy className="i" aria-hidden="true" />}
          {isCopied ? everyScreenWords.copied : everyScreenWords.copy}{' '}
          <span className="hush">{words.invite.copyOf(name)}</span>
        </button>
        <span className="hush" role="status">
          {isCopied ? everyScreenWords.copied : ''}
        </span>
      </div>
    </div>
  )
}
