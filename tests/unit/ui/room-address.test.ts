import { expect, it } from 'vitest';
import { orderOrigins, readStudents, sessionAddress } from '../../../src/routes/classroom/room-address.ts';

it('[VW81] the address of a home’s or a school’s network comes before those of bridges and tunnels', () => {
	const given = [
		'http://172.17.0.1:3000',
		'http://169.254.3.4:3000',
		'http://100.101.2.3:3000',
		'http://172.20.1.5:3000',
		'http://10.3.2.1:3000',
		'http://192.168.0.7:3000'
	];
	expect(orderOrigins(given)).toEqual([
		'http://192.168.0.7:3000',
		'http://10.3.2.1:3000',
		'http://172.20.1.5:3000',
		'http://100.101.2.3:3000',
		'http://172.17.0.1:3000',
		'http://169.254.3.4:3000'
	]);
	expect(orderOrigins(['http://192.168.0.9', 'http://192.168.0.7'])).toEqual([
		'http://192.168.0.9',
		'http://192.168.0.7'
	]);
});

it('[OW15] a rehearsal has from 1 to 100 simulated students, and what is no such number is refused', () => {
	expect(['1', ' 30 ', '100'].map(readStudents)).toEqual([1, 30, 100]);
	for (const typed of ['', '0', '101', '-3', '2.5', '1e2', 'thirty'])
		expect(readStudents(typed)).toBeUndefined();
	expect(sessionAddress('rehearsal', 'K7MWPX', 30)).toBe('/classroom/host?session=K7MWPX&students=30');
	expect(sessionAddress('paper', 'K7MWPX')).toBe('/classroom/paper?session=K7MWPX');
});
