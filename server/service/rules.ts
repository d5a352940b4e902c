/** All rules, for reports that describe them. */
export { rules } from '../rules';
