import multiprocessing as mp
data = {"n": [1, 2]}
def change(own):
    data["n"].append(3)
    own.append("child")
    print("child", data, own)
if __name__ == "__main__":
    mine = ["parent"]
    p = mp.Process(target=change, args=(mine,))
    p.start()
    p.join()
    print("parent", data, mine)

#= stdout
#| child {'n': [1, 2, 3]} ['parent', 'child']
#| parent {'n': [1, 2]} ['parent']
#= status 0
