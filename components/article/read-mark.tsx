/** Which story `read.js` tells that it was seen; without it nothing is told. */
export const ReadMark = ({ story }: { story: number }) => <span hidden data-story={story} />
