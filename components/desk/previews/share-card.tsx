'use client'
import { writtenIn } from '#components/desk/parts/written-in.ts'
import type { Appearances } from '#domain/article/links/appearances.ts'

/** A link to the story as chats and social networks show it. */
export function ShareCard({ of }: { of: Appearances }) {
  const { card, language } = of
  return (
    <div
      className="w-[min(32rem,100%)] overflow-clip rounded-sm border border-edge bg-raised text-ink"
      {...writtenIn(language)}
    >
      {card.picture && (
        <img
          className="aspect-[1.91] w-full object-cover"
          src={card.picture.src}
          width={card.picture.width}
          height={card.picture.height}
          alt={card.picture.alt}
        />
      )}
      {/* Drawn cards are light wherever they are shown. */}
      {card.drawn && (
        <div
          className="grid aspect-[1.91] content-between gap-2 overflow-clip border-t-8 border-solid bg-sheet p-4 text-ink scheme-light"
          style={{ borderBlockStartColor: card.drawn.colour }}
          aria-hidden="true"
        >
          <small style={{ color: card.drawn.colour }}>{card.drawn.label}</small>
          <span className="font-serif text-xl leading-tight font-semibold">{card.drawn.title}</span>
          <small>{card.drawn.paper}</small>
        </div>
      )}
      <div className="grid gap-0.5 px-4 py-3 wrap-anywhere">
        <small className="text-ink-2">{window.location.host}</small>
        <b>{card.title}</b>
        <p className="text-sm text-ink-2">{card.description}</p>
      </div>
    </div>
  )
}
