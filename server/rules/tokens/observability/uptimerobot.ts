import { named } from '../../named';
import { parts } from '../../structured';

export const uptimerobot = [
  named({
    id: 'uptimerobot-api-key',
    title: 'UptimeRobot API key',
    grants: 'Changes monitors and reads their results.',
    names: ['uptimerobot', 'uptime_robot'],
    shape: parts('u', ['digits', 6, 9], '-', ['hex', 24]),
    revoke: 'https://dashboard.uptimerobot.com/integrations',
    suggest: { path: 'uptimerobot', field: 'api_key', env: 'UPTIMEROBOT_API_KEY' },
  }),
];
