'use client'
import { X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import type { ReactNode } from 'react'
import { differences } from '#components/desk/conflict/compare.ts'
import { IconButton } from '#components/desk/parts/icon-button.tsx'
import { useOpener } from '#components/desk/parts/use-opener.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import type { ArticleFields } from '#domain/article/fields.ts'

type Props = {
  title: string
  mine: ArticleFields
  theirs: DeskArticle
  mineLabel: string
  theirsLabel: string
  /** The choices; without them it is only for reading and copying. */
  foot?: ReactNode
  onClose: () => void
}

/** Two texts side by side, as plain words that can be copied. */
export function TwoTexts({ title, mine, theirs, mineLabel, theirsLabel, foot, onClose }: Props) {
  const pairs = differences(mine, theirs)
  const giveBack = useOpener()
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Content className="sheet" aria-describedby={undefined} onCloseAutoFocus={giveBack}>
          <div className="bar">
            <IconButton icon={X} label="Back to the text" keys="Esc" onClick={onClose} />
            <Dialog.Title>{title}</Dialog.Title>
            <span className="hint hide-s">{theirs.headline}</span>
          </div>
          <div className="merge">
            <div className="merge-head">
              <b>{mineLabel}</b>
              <b>{theirsLabel}</b>
            </div>
            {pairs.length === 0 && <p className="body lede">Word for word the two texts are the same.</p>}
            {pairs.map((pair, at) => (
              // Nothing in this list moves: it is made once from two fixed texts.
              <section className="conflict" key={`${pair.name} ${at}`}>
                <h2>{pair.name}</h2>
                <div className="pair">
                  <Side words={pair.mine} label={`${mineLabel}: ${pair.name}`} />
                  <Side words={pair.theirs} label={`${theirsLabel}: ${pair.name}`} />
                </div>
              </section>
            ))}
          </div>
          {foot && <div className="sendbar">{foot}</div>}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Side({ words, label }: { words: string; label: string }) {
  return (
    <div className="side" role="group" aria-label={label} dir="auto">
      {words === '' ? <span className="dim">not there</span> : words}
    </div>
  )
}
