// Runs in a worker of its own: unpacking the program takes about a tenth of a second, in which the page must not stand still.
// JavaScript, as tools/lzma.mjs: the package's types are its sources, which do not pass this project's compiler options.
import { decompress } from 'lzma1'

self.onmessage = ({ data }) => self.postMessage(new TextDecoder().decode(decompress(data)))
