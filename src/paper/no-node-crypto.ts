// Stands in the browser for Node's module `crypto` (next.config.js): whoever asks for it finds nothing there and uses the browser's own.
export {}
