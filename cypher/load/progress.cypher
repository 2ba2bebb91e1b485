// regiograaf load: how far a load in steps has come, so that the next one goes on from there
// :param target => '0123456789abcdef'
// :param phase => 'links'
// :param done => 2000
MERGE (load:Load {id: 'load'})
SET load.target = $target, load.phase = $phase, load.done = $done
