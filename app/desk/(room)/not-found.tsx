import { notFoundWords } from '#components/desk/words/page-titles.ts'

/** Renders inside the shell of the desk, which provides the landmark and the navigation. */
export default function NotFound() {
  return (
    <div className="empty">
      <h1 className="display">{notFoundWords.heading}</h1>
      <p className="lede">{notFoundWords.hint}</p>
      <p>
        <a className="btn" href="/desk">
          {notFoundWords.toStories}
        </a>
      </p>
    </div>
  )
}
