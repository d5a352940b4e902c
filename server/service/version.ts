/** The version of the program, from `package.json`; the bundler keeps this one field of it. */
export { version } from '../../package.json';
