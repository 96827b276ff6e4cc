'use client'
import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { toast } from 'sonner'
import { Button } from '#components/desk/parts/button/button.tsx'
import { CONTROL, LABEL } from '#components/desk/parts/field/control-look.ts'
import type { NewLink } from '#components/desk/people/use-people.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { peopleWords as words } from '#components/desk/words/people.ts'

/** The links of several invitations, each to be copied with one click. They are shown only now. */
export function InvitedLinks({ links }: { links: NewLink[] }) {
  return (
    <section className="grid gap-3" aria-label={words.invite.links}>
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
    <div className="grid gap-1">
      <span className={LABEL}>{name}</span>
      <div className="flex gap-2">
        <input
          className={`min-w-0 flex-1 font-mono text-sm ${CONTROL}`}
          readOnly
          aria-label={words.invite.linkOf(name)}
          value={link}
          onFocus={(event) => event.target.select()}
        />
        <Button icon={isCopied ? Check : Copy} about={words.invite.copyOf(name)} onClick={() => void copy()}>
          {isCopied ? everyScreenWords.copied : everyScreenWords.copy}
        </Button>
        <span className="sr-only" role="status">
          {isCopied ? everyScreenWords.copied : ''}
        </span>
      </div>
    </div>
  )
}
