export { compress } from 'lzma1'
