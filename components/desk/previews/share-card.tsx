'use client'
import type { Appearances } from '#domain/article/links/appearances.ts'
import { directionOf } from '#domain/words/speech.ts'

/** A link to the story as chats and social networks show it. */
export function ShareCard({ of }: { of: Appearances }) {
  const { card, language } = of
  return (
    <div className="share-card" lang={language} dir={directionOf(language)}>
      {card.picture && (
        <img src={card.picture.src} width={card.picture.width} height={card.picture.height} alt={card.picture.alt} />
      )}
      {card.drawn && (
        <div className="drawn-card" style={{ borderBlockStartColor: card.drawn.colour }} aria-hidden="true">
          <small style={{ color: card.drawn.colour }}>{card.drawn.label}</small>
          <span>{card.drawn.title}</span>
          <small>{card.drawn.paper}</small>
        </div>
      )}
      <div className="share-card-text">
        <small>{window.location.host}</small>
        <b>{card.title}</b>
        <p>{card.description}</p>
      </div>
    </div>
  )
}
