/**
 * Loads a piece of the program that is not needed at first, again and again until it comes: a hall's network comes and goes, and what has not
 * come must not end the page.
 */
export const patiently =
  <Piece>(load: () => Promise<Piece>, pauseMs = 2_000): (() => Promise<Piece>) =>
  async () => {
    for (;;) {
      try {
        return await load()
      } catch {
        await new Promise((done) => setTimeout(done, pauseMs * (0.5 + Math.random())))
      }
    }
  }
