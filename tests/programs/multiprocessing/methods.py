import multiprocessing as mp
if __name__ == "__main__":
    print(mp.get_start_method(), mp.get_all_start_methods())
    mp.set_start_method("spawn", force=True)
    print(mp.get_start_method())
    for action in (lambda: mp.set_start_method("fork"), lambda: mp.get_context("abc"), lambda: mp.set_start_method("abc")):
        try:
            action()
        except Exception as e:
            print(type(e).__name__, e)
    print(mp.get_context("fork").Process(target=print).name, mp.get_context("spawn").Process().name, mp.get_context("spawn").get_start_method())
    print(mp.current_process().name, mp.parent_process(), mp.current_process().daemon, mp.active_children())

#= stdout
#| fork ['fork', 'spawn', 'forkserver']
#| spawn
#| RuntimeError context has already been set
#| ValueError cannot find context for 'abc'
#| RuntimeError context has already been set
#| ForkProcess-1 SpawnProcess-2 spawn
#| MainProcess None False []
#= status 0
